import { execFile } from 'node:child_process';
import type { Logger } from 'pino';
import { hasNotifySocket } from '../../config.js';

/**
 * Tells systemd how the start goes, where it asked to be told (`Type=notify`). It listens on a datagram socket, which Node
 * cannot write to, so its own `systemd-notify` does; the unit has to say `NotifyAccess=all` for that.
 * @param state such as `READY=1`
 */
export async function notifySystemd(state: 'READY=1' | 'STOPPING=1', log: Logger): Promise<void> {
  if (!hasNotifySocket()) return;
  await new Promise<void>((resolve) => {
    execFile('systemd-notify', [state], { timeout: 5_000 }, (err) => {
      if (err)
        log.warn(
          { err },
          `systemd could not be told ${state}; with Type=notify it takes the start as failed`,
        );
      resolve();
    });
  });
}
