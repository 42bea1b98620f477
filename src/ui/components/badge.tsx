import { useTranslate } from '../app-context.ts';

export type BadgeTone = 'real' | 'approximate' | 'synthetic' | 'schematic' | 'own' | 'alert';

interface BadgeProps {
  readonly tone: BadgeTone;
  readonly text: string;
}

/** A short word on a thing's standing; tones differ by outline too, not by colour alone. */
export function Badge({ tone, text }: BadgeProps) {
  return <span className={`badge badge-${tone}`}>{text}</span>;
}

/** 演示数据: beside everything that rests on the demonstration ledger. */
export function DemoBadge() {
  const t = useTranslate();
  return <Badge tone="synthetic" text={t('common.demoBadge')} />;
}
