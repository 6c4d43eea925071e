import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppEnv } from '../app-env.ts'

/** Sends a page. Who may keep it is decided in `middleware/cache-control.ts`. */
export async function send(
  c: Context<AppEnv>,
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  // A page with a part that waits for the store gives a promise of its text.
  const text: string | Promise<string> = (await page).toString()
  return c.html(`<!doctype html>${await text}`, status)
}
