import type { State } from '../world/state.js';
import type { Api } from './context.js';
import { underFault } from './misfortune.js';

/** Serves the files that were sent, as Discord's content network does: to anyone who has the address. */
export function downloadRoutes(app: Api, state: State): void {
  app.use('/attachments/*', async (c, next) => {
    await underFault(c, state.faults.take(c.req.method, c.req.path), next);
  });
  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = state.files.get(c.req.param('id'));
    if (file?.name !== c.req.param('name')) return c.text('This content is no longer available.', 404);
    return c.body(Uint8Array.from(file.data), 200, { 'Content-Type': file.contentType });
  });
}
