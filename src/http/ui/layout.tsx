import type { Child } from 'hono/jsx'
import { may } from '../../domain/request/policy.ts'
import { locales } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { actorOfStaff } from '../middleware/identify.ts'
import { assetPath } from '../static/assets.ts'
import { BrandingName, BrandingStyle } from './branding.tsx'
import { DelayNotice } from './case/delay-notice.tsx'
import { Logo } from './logo.tsx'
import type { Viewer } from './viewer.ts'

type LayoutProps = {
  readonly viewer: Viewer
  readonly title: string
  /** The title says it first where a form came back with errors. */
  readonly failed?: boolean | undefined
  readonly crumbs?: readonly (readonly [href: string, text: string])[] | undefined
  /** Where the language switch leads on a page that answers a form. */
  readonly address?: string | undefined
  /** Not for search engines: it belongs to one person, or to staff. */
  readonly hidden?: boolean | undefined
  readonly demonstration?: boolean | undefined
  readonly head?: Child
  readonly children?: Child
}

/** The whole document: letterhead, the page, footer. */
export function Layout(props: LayoutProps) {
  const { viewer, title } = props
  const { t, locale } = viewer
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.failed ? t.shell.problem.prefix : ''}${title} - ${t.shell.product}`}</title>
        <meta name="color-scheme" content="light dark" />
        {props.hidden ? <meta name="robots" content="noindex" /> : null}
        <link rel="stylesheet" href={assetPath('candor.css')} />
        <BrandingStyle viewer={viewer} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <script type="module" src={assetPath('enhance.js')}></script>
        {props.head}
      </head>
      <body>
        <a class="govuk-skip-link" href="#main">
          {t.shell.skip}
        </a>
        <header>
          <Masthead viewer={viewer} address={props.address} />
          {viewer.staff ? <DeskBar viewer={viewer} /> : null}
        </header>
        <div class="wrap">
          <main class="main" id="main" tabindex={-1}>
            {viewer.damagedFiles ? <p class="notice">{t.shell.damagedFiles(viewer.damagedFiles)}</p> : null}
            <DelayNotice viewer={viewer} />
            {props.crumbs ? <Crumbs viewer={viewer} crumbs={props.crumbs} /> : null}
            {props.children}
          </main>
        </div>
        <Footer viewer={viewer} demonstration={props.demonstration ?? false} />
      </body>
    </html>
  )
}

function NavLink(props: { href: string; text: string; path: string; exact?: boolean }) {
  const { href, path } = props
  const here = props.exact ? path === href : path === href || path.startsWith(`${href}/`)
  return (
    <li>
      <a href={href} aria-current={here ? (path === href ? 'page' : 'true') : undefined}>
        {props.text}
      </a>
    </li>
  )
}

function Masthead({ viewer, address }: { viewer: Viewer; address?: string | undefined }) {
  const { t, url } = viewer
  return (
    <div class="masthead">
      <div class="wrap masthead__row">
        <a class="brand" href="/">
          <Logo />
          <span>{t.shell.product}</span>
        </a>
        <BrandingName viewer={viewer} />
        <nav class="masthead__nav" aria-label={t.shell.mainNav}>
          <ul class="nav">
            <NavLink href="/requests/new" text={t.shell.nav.ask} path={url.pathname} />
            <NavLink href="/log" text={t.shell.nav.log} path={url.pathname} />
            <NavLink href="/statistics" text={t.shell.nav.figures} path={url.pathname} />
            <NavLink href="/law" text={t.shell.nav.laws} path={url.pathname} />
          </ul>
        </nav>
        <Languages viewer={viewer} address={address} />
      </div>
    </div>
  )
}

function Languages({ viewer, address }: { viewer: Viewer; address?: string | undefined }) {
  const target = new URL(address ?? `${viewer.url.pathname}${viewer.url.search}`, viewer.url)
  return (
    <nav aria-label={viewer.t.shell.language}>
      <ul class="languages">
        {locales.map((locale) => {
          target.searchParams.set('lang', locale)
          const current = locale === viewer.locale
          return (
            <li>
              <a
                href={`${target.pathname}${target.search}`}
                lang={locale}
                hreflang={locale}
                rel="nofollow"
                aria-current={current ? 'true' : undefined}
              >
                {languages[locale].name}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function DeskBar({ viewer }: { viewer: Viewer }) {
  const { t, staff, url } = viewer
  if (!staff) return null
  const actor = actorOfStaff(staff, false)
  const subject = { bodyId: staff.bodyId }
  return (
    <div class="desk-bar">
      <div class="wrap">
        <nav aria-label={t.shell.deskNav}>
          <ul class="nav">
            {may(actor, 'read-ledger', subject) ? (
              <NavLink href="/desk" text={t.shell.nav.ledger} path={url.pathname} exact />
            ) : null}
            {may(actor, 'read-ledger', subject) ? (
              <>
                <NavLink href="/desk/board" text={t.ledger.nav.board} path={url.pathname} />
                <NavLink href="/desk/tasks" text={t.ledger.nav.tasks} path={url.pathname} />
              </>
            ) : null}
            {may(actor, 'submit-on-behalf', subject) ? (
              <NavLink href="/desk/requests/new" text={t.shell.nav.enter} path={url.pathname} exact />
            ) : null}
            {viewer.letters && may(actor, 'submit-on-behalf', subject) ? (
              <NavLink
                href="/desk/intake"
                text={viewer.letters.waiting ? t.intake.navCount(viewer.letters.waiting) : t.intake.nav}
                path={url.pathname}
              />
            ) : null}
            {may(actor, 'read-outbox', subject) ? (
              <NavLink href="/desk/outbox" text={t.shell.nav.outbox} path={url.pathname} />
            ) : null}
            {may(actor, 'manage-staff', subject) ? (
              <NavLink href="/desk/people" text={t.shell.nav.people} path={url.pathname} />
            ) : null}
            {may(actor, 'manage-body', subject) ? (
              <NavLink href="/desk/office" text={t.shell.nav.office} path={url.pathname} />
            ) : null}
            {may(actor, 'read-audit', subject) ? (
              <NavLink href="/audit" text={t.shell.nav.audit} path={url.pathname} />
            ) : null}
          </ul>
        </nav>
        <div class="who">
          <span>{staff.name}</span>
          <form method="post" action="/sign-out">
            <input type="hidden" name="csrf" value={viewer.csrf} />
            <button class="as-link" type="submit">
              {t.shell.signOut}
            </button>
          </form>
        </div>
      </div>
    </div>
  )
}

function Crumbs({ viewer, crumbs }: { viewer: Viewer; crumbs: readonly (readonly [string, string])[] }) {
  return (
    <nav class="crumbs" aria-label={viewer.t.shell.crumbs}>
      <ol>
        {crumbs.map(([href, text]) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Footer({ viewer, demonstration }: { viewer: Viewer; demonstration: boolean }) {
  const { t } = viewer
  return (
    <footer class="footer">
      <div class="wrap">
        <div>
          <p>{t.shell.footer.line}</p>
          {demonstration ? <p>{t.shell.demonstration}</p> : null}
        </div>
        <ul class="nav">
          <li>
            <a href="/my-requests">{t.myRequests.title}</a>
          </li>
          <li>
            <a href="/help">{t.shell.footer.help}</a>
          </li>
          <li>
            <a href="/help/accessibility">{t.shell.footer.accessibility}</a>
          </li>
          <li>
            <a href="/help/privacy">{t.shell.footer.privacy}</a>
          </li>
          <li>
            <a href="/log/data">{t.openData.page.title}</a>
          </li>
          <li>
            <a href="/api/docs">{t.shell.footer.api}</a>
          </li>
          {viewer.staff ? null : (
            <li>
              <a href="/sign-in">{t.shell.signIn}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  )
}
