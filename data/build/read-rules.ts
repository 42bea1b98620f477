import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RulePack, rulePackSchema } from '../../src/domain/rule-pack.ts';
import { checkFact, FactError } from './fact-error.ts';
import { parseJson } from './read-facts.ts';

const RULES_FOLDER = fileURLToPath(new URL('../rules/', import.meta.url));

/** The rule packs of `data/rules`, by file name. Throws FactError. */
export function loadRulePacks(): RulePack[] {
  const packs = readdirSync(RULES_FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parseRulePack(`rules/${file}`, readFileSync(`${RULES_FOLDER}${file}`, 'utf8')));
  const ids = packs.flatMap(({ id, rules }) => [id, ...rules.map((rule) => rule.id)]);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated) throw new FactError('rules/', repeated, 'id', 'is used twice');
  return packs;
}

/** One checked rule pack. Throws FactError. */
export function parseRulePack(file: string, text: string): RulePack {
  return checkFact(rulePackSchema, parseJson(file, text), file, 'top level');
}
