import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

/** Where Chromium is, or undefined: `describe.skipIf(chromiumPath === undefined)`. */
export const chromiumPath = process.env.CANDOR_TEST_CHROMIUM

/** Chromium without a window, that speaks to nobody but the pages it is given. Close it when done. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('CANDOR_TEST_CHROMIUM is not set: skip this test')
  return chromium.launch({
    executablePath: chromiumPath,
    ...options,
    args: [
      // Chromium's sandbox does not start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      ...(options.args ?? []),
    ],
  })
}
