import type { ReactNode } from 'react';

/** A list of named facts, name left and value right. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
  /** Where the value comes from, in a word. */
  readonly source?: string | undefined;
  readonly muted?: boolean;
}

export function Fact({ name, children, source, muted = false }: FactProps) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd className={muted ? 'muted' : ''}>
        {children}
        {source !== undefined && <span className="fact-source">{source}</span>}
      </dd>
    </div>
  );
}
