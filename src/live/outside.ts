import { ROBOT, type Robots, robotsOf } from '../sources/web/robots.js';
import { openWeb, type Web } from '../sources/web/web.js';

/** How pages are had from the web. */
export interface Outside {
  readonly web: Web;
  readonly robots: Robots;
}

/** @param contact where whoever runs a site can reach whoever runs the bot: an address of the web or of mail; null for none */
export function outsideOf(contact: string | null): Outside {
  const web = openWeb({ userAgent: contact === null ? `${ROBOT}/1.0` : `${ROBOT}/1.0 (+${contact})` });
  return { web, robots: robotsOf(web) };
}
