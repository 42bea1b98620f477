/** What the list of projects says of one without opening it. */
export interface ProjectFacts {
  readonly boilers: number;
  readonly layers: number;
  /** Whether its ledger is the bundled example. */
  readonly isDemo: boolean;
  /** Name of the file that its ledger was imported from. */
  readonly ledgerName: string | null;
}

export interface ProjectSummary extends ProjectFacts {
  readonly id: string;
  /** `newer`: saved by a newer version of the app; `damaged`: cannot be read. Neither is touched. */
  readonly state: 'ready' | 'newer' | 'damaged';
  /** Null until the user gives one. */
  readonly name: string | null;
  /** ISO times; '' where they are not known. */
  readonly createdAt: string;
  readonly savedAt: string;
  /** When it was deleted; null for one that is there. */
  readonly deletedAt: string | null;
  /** Size of its large parts. */
  readonly bytes: number;
}

/** The name under which a project goes: its own, or its ledger's file; '' where neither is there. */
export function projectTitle(facts: {
  readonly name: string | null;
  readonly ledgerName: string | null;
}): string {
  return facts.name ?? facts.ledgerName?.replace(/\.[^.]+$/, '') ?? '';
}
