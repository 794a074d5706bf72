import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The library is taken from its source, so that a change of it shows at once. */
export default defineConfig({
  root,
  base: './',
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^redux-url-state$/, replacement: fileURLToPath(new URL('../../src/index.ts', import.meta.url)) },
      {
        find: /^redux-url-state\/react$/,
        replacement: fileURLToPath(new URL('../../src/react/index.ts', import.meta.url)),
      },
    ],
  },
  server: { fs: { allow: ['../..'] } },
})
