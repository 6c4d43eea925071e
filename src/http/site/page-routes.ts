import { Hono, type MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { deskPages } from '../desk/desk-pages.tsx'
import { caseFeed } from '../feeds/case-atom.ts'
import { caseCalendars } from '../feeds/case-calendar.ts'
import { assetRoutes } from '../static/asset-routes.ts'
import { askPages } from './ask/ask-pages.tsx'
import { bodyRoutes } from './body-routes.ts'
import { figuresPages } from './figures/figures-pages.tsx'
import { helpPages } from './help/help-pages.tsx'
import { homePages } from './home/home-page.tsx'
import { lawPages } from './law/law-pages.tsx'
import { documentPages } from './log/document-pages.tsx'
import { followPages } from './log/follow-pages.tsx'
import { logPages } from './log/log-pages.tsx'
import { signInPages } from './sign-in/sign-in-pages.tsx'
import { filesPages } from './status/files-pages.tsx'
import { letterPages } from './status/letter-pages.tsx'
import { myRequestsPages } from './status/my-requests-pages.tsx'
import { statusPages } from './status/status-pages.tsx'
import { stopMailPages } from './status/stop-mail-pages.tsx'

/** Where there is one public body, all pages are its own. */
const onlyBody: MiddlewareHandler<AppEnv> = async (c, next) => {
  const bodies = await c.get('ports').store.bodies.all()
  if (bodies.length === 1) c.set('branding', bodies[0] ?? null)
  await next()
}

/** Every page and what it loads, mounted at the root after the API and the feeds. */
export function pageRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route('/', assetRoutes())
    .route('/', bodyRoutes())
    .use(onlyBody)
    .route('/', homePages())
    .route('/', askPages())
    .route('/', myRequestsPages())
    .route('/', caseCalendars())
    .route('/', caseFeed())
    .route('/', letterPages())
    .route('/', filesPages())
    .route('/', statusPages())
    .route('/', followPages())
    .route('/', logPages())
    .route('/', documentPages())
    .route('/', figuresPages())
    .route('/', lawPages())
    .route('/', signInPages())
    .route('/', stopMailPages())
    .route('/', helpPages())
    .route('/', deskPages())
}
