/** Name of the lock (Web Locks) that a tab holds while it may save the project. */
export function projectLockName(id: string): string {
  return `lantu.project.${id}`;
}
