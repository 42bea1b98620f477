import { z } from 'zod';
import { REGIONS } from './vocabulary.ts';

/** A condition over a boiler's facts, evaluated in three-valued logic (true, false, unknown). */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fuel: 'coal' | 'biomass' | 'gas' | 'oil' | 'electric' }
  /** Rated capacity in t/h. `below` is 以下 without 及: exactly at the limit it is unknown. */
  | { capacityTph: { below: number } | { atMost: number } | { atLeast: number } }
  | { noxMgm3: { above: number } }
  /** `notAsked`: where the ledger is silent the fact is taken as no, and not asked for. */
  | {
      fact:
        | 'builtUp'
        | 'ultraLow'
        | 'heatNetwork'
        | 'isNew'
        | 'biomassEquipped'
        | 'insideRadius'
        | 'coalBanZone';
      notAsked?: boolean | undefined;
    }
  | { nameContains: string }
  | { useIn: string[] }
  /** Always unknown: the clause gives no figure ("small"), so a person must decide. */
  | { undefinedTerm: string };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ fuel: z.enum(['coal', 'biomass', 'gas', 'oil', 'electric']) }),
    z.strictObject({
      capacityTph: z.union([
        z.strictObject({ below: z.number().positive() }),
        z.strictObject({ atMost: z.number().positive() }),
        z.strictObject({ atLeast: z.number().positive() }),
      ]),
    }),
    z.strictObject({ noxMgm3: z.strictObject({ above: z.number().positive() }) }),
    z.strictObject({
      fact: z.enum([
        'builtUp',
        'ultraLow',
        'heatNetwork',
        'isNew',
        'biomassEquipped',
        'insideRadius',
        'coalBanZone',
      ]),
      notAsked: z.boolean().optional(),
    }),
    z.strictObject({ nameContains: z.string().min(1) }),
    z.strictObject({ useIn: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ undefinedTerm: z.string().min(1) }),
  ]),
);

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const strength = z.enum(['all', 'basic', 'push']);

export const ruleSchema = z.strictObject({
  /** `pack/clause[-part]`, as in the published table of rules. */
  id: z.string().min(1),
  clause: z.string().min(1),
  /** `duty`: a standing obligation that is listed but decides no verdict, because no ledger states it. */
  outcome: z.enum(['close', 'retrofit', 'duty']),
  strength,
  /** ISO date as printed, or null where the clause states none. */
  deadline: isoDate.nullable(),
  /** How the document words a deadline that is not a plain date. */
  deadlineText: bilingual.nullable(),
  /** A deadline or strength that differs in some provinces (2-digit adcodes). */
  provinceTerms: z
    .array(
      z.strictObject({ provinces: z.array(z.string().length(2)), deadline: isoDate.nullable(), strength }),
    )
    .optional(),
  /** Informative code that goes with a match, such as `new-build`. */
  note: z.enum(['new-build']).optional(),
  when: conditionSchema,
  /** One-line restatement in our words. */
  statement: bilingual,
});
export type Rule = z.infer<typeof ruleSchema>;

export const rulePackSchema = z.strictObject({
  id: z.string().min(1),
  title: bilingual,
  /** Null where our copy prints none; never guessed. */
  documentNumber: z.string().min(1).nullable(),
  /** ISO date, or a year where the day is not printed in our copy. A clause decides from then on. */
  issued: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
  /** Where the document applies: a region set, or places by adcode. */
  scope: z.union([
    z.strictObject({ region: z.enum(REGIONS) }),
    z.strictObject({ places: z.array(z.string().length(6)).min(1) }),
  ]),
  source: z.string().min(1),
  rules: z.array(ruleSchema).min(1),
});
export type RulePack = z.infer<typeof rulePackSchema>;
