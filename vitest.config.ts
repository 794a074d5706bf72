import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium, liftsHistoryLimit } from './scripts/chromium.mjs'
import { entries } from './scripts/entries.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const executablePath = findChromium()

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: entries.map(({ name, source }) => ({ find: new RegExp(`^${name}$`), replacement: root + source })),
  },
  test: {
    testTimeout: 15_000,
    env: {
      PROPERTY_RUNS: process.env['PROPERTY_RUNS'] ?? '',
      PROPERTY_SEED: process.env['PROPERTY_SEED'] ?? '',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.{dom,browser}.test.{ts,tsx}', 'test/browsers/**'],
          typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], checker: 'tsc', tsconfig: './tsconfig.json' },
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          setupFiles: 'test/dom.setup.ts',
          include: ['test/**/*.dom.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: chromiumArgs,
                ignoreDefaultArgs: [liftsHistoryLimit],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
