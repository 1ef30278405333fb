import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/harness/setup.ts'],
    exclude: ['**/node_modules/**', 'dist/**', '.cache/**', 'test/editor/**'],
    // One worker a core: vitest would leave one of two cores idle.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
