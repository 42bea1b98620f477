import { z } from 'zod';
import { adcodeSchema } from './boundary-layers.ts';
import { orNull } from './columns.ts';

const yesNo = orNull(z.enum(['yes', 'no']));

/** A boiler of the synthetic demonstration ledger, as a ledger would write it. Null where it is silent. */
export const demoBoilerSchema = z.strictObject({
  id: z.string().regex(/^DEMO-\d{4}$/),
  name: z.string().regex(/^演示锅炉房\d{4}$/),
  capacityTph: orNull(z.number().positive().max(1000)),
  fuel: orNull(z.enum(['煤', '型煤', '水煤浆', '兰炭', '生物质', '天然气', '煤气', '油', '电'])),
  use: orNull(z.enum(['供暖', '工业', '茶水炉', '商业灶', '粮食烘干', '洗浴'])),
  builtUp: yesNo,
  ultraLow: yesNo,
  noxMgm3: orNull(z.number().positive().max(1000)),
  heatNetwork: yesNo,
  isNew: yesNo,
  biomassEquipped: yesNo,
  /** City as typed, which need not be where the boiler stands. */
  city: orNull(z.string().min(1)),
  /** Which hard case of the plans the row is made for; '' for an ordinary row. */
  hardCase: z.string(),
  synthetic: z.literal(true),
});

/** A synthetic built-up area; decides synthetic boilers only. */
export const builtUpDemoSchema = z.strictObject({
  place: z.string().min(1),
  placeAdcode: adcodeSchema,
  synthetic: z.literal(true),
});
