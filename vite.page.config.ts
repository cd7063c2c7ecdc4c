import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Bundles the page of the playground: from src/playground/page to dist/page, where the server takes it from. */
export default defineConfig({
  root: fileURLToPath(new URL('src/playground/page', import.meta.url)),
  publicDir: 'public',
  // No settings reach the page.
  envDir: false,
  build: {
    outDir: fileURLToPath(new URL('dist/page', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy forbids inline content, data: addresses of scripts among it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
