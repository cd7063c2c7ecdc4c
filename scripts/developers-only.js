import { INSTALL_ALL, missingPackages } from './installed.js';

/** Stands before what only developers run: where their packages are missing it says so and ends with 1. */

const script = process.env.npm_lifecycle_event;
if (missingPackages('devDependencies').length > 0) {
  const what = script ? `npm run ${script}` : 'This';
  console.error(
    `${what} is for developers, whose packages are not all installed here: run ${INSTALL_ALL} first.`,
  );
  process.exit(1);
}
