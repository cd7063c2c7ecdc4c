import { WAY } from './stage.js';

/** All ways to ask once more, with interactions that come over HTTP and messages over the gateway beside it. */

WAY.overHttp = true;
await import('./asking.test.js');
