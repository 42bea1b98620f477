/** A change shorter than this needs no sign; one longer than that a way to stop it. Milliseconds. */
const SHOW_PROGRESS_MS = 300;
const SHOW_STOP_MS = 2000;

/** What is shown of a job: nothing while it is short, its progress, then a way to stop it. */
export type JobShows = 'nothing' | 'progress' | 'stop';

/** Calls back as a job gets longer; call the answer once it is over. */
export function timeJob(show: (shows: JobShows) => void): () => void {
  const timers = [
    setTimeout(() => show('progress'), SHOW_PROGRESS_MS),
    setTimeout(() => show('stop'), SHOW_STOP_MS),
  ];
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
