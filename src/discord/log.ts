import { type DestinationStream, type Logger, pino } from 'pino';

/** The fields of an error that help to mend it. */
const TELLING = ['code', 'status', 'method'] as const;

/**
 * The log: one JSON object a line, on stdout unless told. Errors are cut down to what helps to mend them: those of the
 * client library carry the request they failed on, with what the person wrote and the interaction's token in it.
 */
export function makeLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: telling } };
  return destination ? pino(options, destination) : pino(options);
}

function telling(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  const found = TELLING.filter((field) => field in error).map((field) => [
    field,
    error[field as keyof Error],
  ]);
  return { type: name, message, ...Object.fromEntries(found), stack };
}
