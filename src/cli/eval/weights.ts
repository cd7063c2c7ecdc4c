import { SIGNALS, WEIGHTS, type Weights } from '../../search/rank/weights.js';
import { UsageError } from '../terminal/usage.js';

/** The weights of the ranking, with those of `given`, `opening=0.08,depth=0`, in the place of its own. @throws UsageError */
export function weightsWith(given: string | undefined): Weights {
  if (given === undefined) return WEIGHTS;
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
  return { ...WEIGHTS, ...Object.fromEntries(changed) };
}
