/** The answers of one range of confidence: how many there are, how sure they were on average, and how many were right. */
export interface Reliability {
  /** Half-open range of the confidence. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly meanConfidence: number;
  /** The share whose first passage answers. */
  readonly right: number;
}

const STEPS = 10;

/**
 * A reliability table (DeGroot and Fienberg 1983): a calibrated confidence is right as often as it says. Ranges without an
 * answer are left out.
 */
export function reliabilityOf(
  answers: readonly { readonly confidence: number; readonly isRight: boolean }[],
): Reliability[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const [from, to] = [step / STEPS, (step + 1) / STEPS];
    const within = answers.filter(
      ({ confidence }) => confidence >= from && (confidence < to || step === STEPS - 1),
    );
    const n = within.length;
    const meanConfidence = within.reduce((sum, { confidence }) => sum + confidence, 0) / n;
    return { from, to, n, meanConfidence, right: within.filter(({ isRight }) => isRight).length / n };
  }).filter(({ n }) => n > 0);
}
