// npm run dev: builds again at each change, restarts the server and reloads the pages that are open. Mail is shown at /dev/mail
// instead of being sent. Its data are those of DATA_DIR, by default data/dev: remove that folder to begin anew.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { context } from 'esbuild'
import { buildErrorLines, programOptions } from './build.mjs'
import { catchMail } from './dev/catch-mail.mjs'
import { openFront } from './dev/front.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = join(root, 'node_modules/.cache/candor-dev')
const port = Number(process.env.PORT || 3000)

const mail = await catchMail()
const front = await openFront(port, mail)
mail.onMessage = ({ number, to, subject }) => {
  console.log(`Mail to ${to}: ${subject} (${front.url}/dev/mail/${number})`)
  front.tell('mail')
}

/** The server's own variables: what would send mail is left out, so that nothing can be sent by mistake. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(SMTP|DKIM)_/.test(name))
  return {
    DATA_DIR: join(root, 'data/dev'),
    BASE_URL: front.url,
    ...Object.fromEntries(kept),
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: '0',
    SMTP_URL: mail.url,
  }
}

let server
/** Sign-in links are printed once: each start would make new ones. */
let options = ['--demo-if-empty']

async function restart() {
  const old = server
  if (old && old.exitCode === null && old.signalCode === null) {
    old.kill('SIGTERM')
    await once(old, 'close')
  }
  const entry = join(outdir, 'cli.js')
  server = spawn(process.execPath, ['--enable-source-maps', entry, 'serve', '--json', ...options], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(server.stdout)) {
    if (!line.startsWith('{')) continue
    const { url, links } = JSON.parse(line)
    options = []
    front.serveFrom(url)
    front.tell('reload')
    console.log(`Candor: ${front.url}   mail: ${front.url}/dev/mail`)
    for (const { body, roles, link } of links)
      console.log(`  ${body.padEnd(14)} ${roles.join(', ').padEnd(22)} ${link}`)
    return
  }
  console.error('The server ended: see above. It is started again at the next change.')
}

/** One restart at a time; changes that come meanwhile are answered by one more. */
let restarting = Promise.resolve()
let waiting = false
function restartSoon() {
  if (waiting) return
  waiting = true
  restarting = restarting
    .then(() => {
      waiting = false
      front.serveFrom(undefined)
      return restart()
    })
    .catch((error) => console.error(error))
}

/** The style sheet and the scripts of pages are a module in git (src/http/static), which esbuild watches like any other. */
function watchAssets() {
  let timer
  // Loaded at the first change: few sessions touch a style sheet.
  const rebuild = () =>
    import('./assets.mjs').then(({ writeAssets }) => writeAssets()).catch((error) => console.error(error.message))
  for (const folder of ['styles', 'scripts'])
    watch(join(root, 'src/http/static', folder), () => {
      clearTimeout(timer)
      timer = setTimeout(rebuild, 100)
    })
}

rmSync(outdir, { recursive: true, force: true })
const builds = await context({
  ...programOptions(),
  outdir,
  packages: 'external',
  sourcemap: true,
  sourcesContent: false,
  plugins: [
    {
      name: 'restart',
      setup: ({ onEnd }) =>
        onEnd((result) => {
          if (result.errors.length === 0) restartSoon()
          else for (const line of buildErrorLines(result)) console.error(line)
        }),
    },
  ],
})
await builds.watch()
watchAssets()

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    server?.kill('SIGTERM')
    await Promise.all([builds.dispose(), front.close(), mail.close()])
    process.exit(0)
  })
