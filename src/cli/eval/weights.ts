import {
  SIGNALS,
  WEIGHTS_BY_LOOK,
  type Weights,
  type WeightsByLook,
} from '../../search/rank/weights/weights.js';
import { UsageError } from '../terminal/usage.js';

/** The weights of the ranking, with those of `given`, `opening=0.08,depth=0`, in the place of its own, by words and by meaning. @throws UsageError */
export function weightsWith(given: string | undefined): WeightsByLook {
  if (given === undefined) return WEIGHTS_BY_LOOK;
  const changed = given.split(',').map((part): [string, number] => {
    const [name = '', value = ''] = part.split('=').map((side) => side.trim());
    if (!SIGNALS.some((signal) => signal === name)) {
      throw new UsageError(`--weights has no signal "${name}"; there are ${SIGNALS.join(', ')}.`);
    }
    if (!/^-?\d+(?:\.\d+)?$/.test(value)) {
      throw new UsageError(`--weights needs a number for ${name}, as in ${name}=0.5, not "${value}".`);
    }
    return [name, Number(value)];
  });
  return withAll(WEIGHTS_BY_LOOK, Object.fromEntries(changed));
}

/** The same changes to both. */
export function withAll({ words, pieces }: WeightsByLook, changed: Partial<Weights>): WeightsByLook {
  return { words: { ...words, ...changed }, pieces: { ...pieces, ...changed } };
}
