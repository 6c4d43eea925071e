// The programs that some tests need, and where they are. Tests find them in these variables and are skipped without them.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const executable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function inPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable)
}

/** Debian keeps each version of PostgreSQL in a folder of its own, outside the path. */
function postgresqlFolder() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const debian = versions.sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`)
  const elsewhere = inPath('initdb')
  return [...debian, ...(elsewhere ? [join(elsewhere, '..')] : [])].find((folder) => executable(join(folder, 'initdb')))
}

const cjkFonts = () =>
  ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc'].find(
    (path) => existsSync(path),
  )

/** Debian keeps what tesseract knows of a language in a folder of its version. */
function chineseOcr() {
  const folder = '/usr/share/tesseract-ocr'
  const versions = existsSync(folder) ? readdirSync(folder) : []
  return versions
    .map((version) => join(folder, version, 'tessdata/chi_sim.traineddata'))
    .find((path) => existsSync(path))
}

/** `package` is Debian's; `tests` says in words what is left out without it. */
export const programs = [
  {
    variable: 'CANDOR_TEST_CHROMIUM',
    package: 'chromium',
    tests: 'the tests of the pages in a browser',
    find: () => inPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'),
  },
  {
    variable: 'CANDOR_TEST_CJK_FONT',
    package: 'fonts-noto-cjk',
    tests: 'the tests that look at Chinese text as it is drawn',
    find: cjkFonts,
  },
  {
    variable: 'CANDOR_TEST_PG_BIN',
    package: 'postgresql',
    tests: 'the tests on PostgreSQL',
    find: postgresqlFolder,
  },
  {
    variable: 'CANDOR_TEST_XMLLINT',
    package: 'libxml2-utils',
    tests: 'the tests of XML against its schema',
    find: () => inPath('xmllint'),
  },
  {
    variable: 'CANDOR_TEST_OPENSSL',
    package: 'openssl',
    tests: 'the tests of mail over TLS',
    find: () => inPath('openssl'),
  },
  {
    variable: 'CANDOR_TEST_PDFTOTEXT',
    package: 'poppler-utils',
    tests: 'the tests that read PDF',
    find: () => inPath('pdftotext'),
  },
  {
    variable: 'CANDOR_TEST_TESSERACT',
    package: 'tesseract-ocr',
    tests: 'the tests that read pictures',
    find: () => inPath('tesseract'),
  },
  {
    variable: 'CANDOR_TEST_CHINESE_OCR',
    package: 'tesseract-ocr-chi-sim',
    tests: 'the tests that read Chinese in pictures',
    find: chineseOcr,
  },
  {
    variable: 'CANDOR_TEST_CLAMD',
    package: 'clamav-daemon',
    tests: 'the tests with a virus scanner',
    find: () => inPath('clamd') ?? ['/usr/sbin/clamd'].find(executable),
  },
]

/** Public records that stand beside the checkout where Candor is developed: too large for the repository. */
const sharedData = () => {
  const folder = fileURLToPath(new URL('../../shared/data', import.meta.url))
  return existsSync(folder) ? folder : undefined
}

/** The variables of what is there; what the caller has set stands. */
export function testEnvironment() {
  const found = [...programs.map(({ variable, find }) => [variable, find]), ['CANDOR_SHARED_DATA', sharedData]]
    .map(([variable, find]) => [variable, process.env[variable] ?? find()])
    .filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(found)
}
