/**
 * A sentence for the operator about a port that cannot be served on.
 * @param setting what the settings' names begin with: HEALTH of HEALTH_PORT and HEALTH_HOST
 */
export function cannotListen(
  setting: string,
  host: string,
  port: number,
  error: NodeJS.ErrnoException,
): Error {
  const why =
    error.code === 'EADDRINUSE'
      ? 'the port is taken; choose another'
      : error.code === 'EACCES'
        ? 'this account may not use the port; choose one from 1024 to 65535'
        : `${error.code ?? error.message}; look at ${setting}_HOST`;
  return new Error(`${setting}_PORT: nothing can be served on ${host}, port ${port} (${why}).`, {
    cause: error,
  });
}
