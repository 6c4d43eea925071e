import { encodeChinese, headOf, rawMail, tnef, uuencode } from './mail-builder.ts'

export type OddLetter = {
  readonly oddity: string
  readonly raw: Buffer
  readonly subject: string
  readonly text: string
  readonly quoted?: RegExp
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer }[]
}

const simplified = [
  '请提供人民公园改造项目的招标文件和中标结果，发送到我的邮箱即可。',
  '我想了解去年全市空气质量监测的原始数据。',
  '申请公开城市管理局二〇二三年行政处罚案件的统计情况。',
  '您好，请公开贵局二〇二四年度的预算和决算文件。谢谢！',
  '申请公开青河路道路改造工程的合同和验收报告。',
  '请问关于学校食堂的检查结果什么时候公布？',
]
const traditional = [
  '您好，請公開貴機關去年的預算與決算文件。謝謝！',
  '申請提供道路工程的合約與驗收報告，以電子郵件回覆即可。',
  '請問關於學校午餐的檢查結果何時公布？',
]
const latin = [
  'Café, Müller, façade: is the “bridge” safe — or not? It cost 5 €.',
  'Señor Peña wrote to the Mayor; the reply was naïve.',
  'Übergang für Fußgänger, bitte.',
]
const plain = [
  'All e-mails about the library since January.',
  'The register of gifts and hospitality, as a spreadsheet.',
  'Please send every report on potholes in Mill Lane.',
  'How much did the new bridge cost in 2023?',
  'A copy of the minutes, please.',
]

const windows1252 = (text: string) =>
  Buffer.from([...text].map((one) => ({ '“': 0x93, '”': 0x94, '—': 0x97, '€': 0x80 })[one] ?? one.charCodeAt(0)))
const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/(.{76})/g, '$1\r\n')
const utf7 = (text: string) =>
  text.replaceAll(
    /[^ -~]+/g,
    (run) => `+${Buffer.from(run, 'utf16le').swap16().toString('base64').replaceAll('=', '')}-`,
  )
const word = (charset: string, bytes: Uint8Array) => `=?${charset}?B?${Buffer.from(bytes).toString('base64')}?=`
const percent = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')

/** Letters of each oddity in several variants. */
export function oddLetters(): OddLetter[] {
  const letters: OddLetter[] = []
  const add = (oddity: string, raw: Buffer, text: string, more: Partial<OddLetter> = {}) =>
    letters.push({ oddity, raw, subject: 'Potholes', text, ...more })
  const bytes = Buffer.from('%PDF-1.4 a small file')
  const typed = (type: string, body: string | Uint8Array) => rawMail(...headOf({ 'Content-Type': type }), '', body)

  for (const text of simplified) {
    const gb = encodeChinese(text, 'gb18030')
    for (const label of [
      'gb2312',
      'GBK',
      'gb18030',
      'iso-8859-1',
      'us-ascii',
      'windows-1252',
      'x-unknown',
      'utf-8',
      '"gb2312"',
    ])
      add(`GB18030 called ${label}`, typed(`text/plain; charset=${label}`, gb), text)
    add('GB18030 without a name', rawMail(...headOf(), '', gb), text)
    add('UTF-8 called gb2312', typed('text/plain; charset=gb2312', text), text)
    add('UTF-8 called Latin-1', typed('text/plain; charset=iso-8859-1', text), text)
    add('UTF-7', typed('text/plain; charset=utf-7', utf7(text)), text)
    add(
      'a subject of raw GB bytes',
      rawMail('From: jo@example.org', Buffer.concat([Buffer.from('Subject: '), gb]), '', 'x'),
      'x',
      { subject: text },
    )
    add('a subject in GB2312 words', rawMail(...headOf({ Subject: word('gb2312', gb) }), '', 'x'), 'x', {
      subject: text,
    })
    add(
      'a subject whose words cut a character',
      rawMail(...headOf({ Subject: `${word('GBK', gb.subarray(0, 7))} ${word('GBK', gb.subarray(7))}` }), '', 'x'),
      'x',
      { subject: text },
    )
    add(
      'a subject word without its end',
      rawMail(...headOf({ Subject: word('utf-8', Buffer.from(text)).slice(0, -2) }), '', 'x'),
      'x',
      { subject: text },
    )
    add(
      'HTML in GB2312',
      typed(
        'text/html',
        Buffer.concat([
          Buffer.from('<html><head><meta charset="gb2312"></head><body><p>'),
          gb,
          Buffer.from('</p></body>'),
        ]),
      ),
      text,
    )
    for (const [way, disposition] of [
      ['RFC 2231', `attachment; filename*=UTF-8''${percent(Buffer.from(`${text}.pdf`))}`],
      ['RFC 2231 in GBK', `attachment; filename*=GBK''${percent(encodeChinese(`${text}.pdf`, 'gb18030'))}`],
      [
        'RFC 2231 in pieces',
        `attachment; filename*0*=UTF-8''${percent(Buffer.from(text.slice(0, 4)))}; filename*1*=${percent(Buffer.from(text.slice(4)))}; filename*2=.pdf`,
      ],
      ['an encoded word', `attachment; filename="${word('gb2312', encodeChinese(`${text}.pdf`, 'gb18030'))}"`],
      ['plain percent signs', `attachment; filename="${percent(Buffer.from(`${text}.pdf`))}"`],
      ['raw UTF-8', `attachment; filename="${text}.pdf"`],
    ] as const)
      add(
        `a file name by ${way}`,
        rawMail(
          ...headOf({ 'Content-Type': 'multipart/mixed; boundary=b' }),
          '',
          '--b',
          '',
          'see file',
          '--b',
          'Content-Type: application/pdf',
          `Content-Disposition: ${disposition}`,
          'Content-Transfer-Encoding: base64',
          '',
          base64(bytes),
          '--b--',
        ),
        'see file',
        { files: [{ name: `${text}.pdf`, bytes }] },
      )
    for (const quote of [
      '-----原始邮件-----\r\n发件人: "a" <a@b.cn>\r\n主题: x\r\n\r\n原来的话',
      '在 2024年5月7日，上午9:00，河津 <a@b.cn> 写道：\r\n\r\n> 原来的话',
      '发件人: a@b.cn\r\n发送时间: 2024年5月7日\r\n收件人: jo@example.org\r\n主题: x\r\n\r\n原来的话',
      '------------------ 原始邮件 ------------------\r\n发件人: "a";\r\n发送时间: 2024\r\n\r\n原来的话',
      '> 原来的话\r\n> 还有',
    ])
      add('a Chinese quote', typed('text/plain; charset=utf-8', `${text}\r\n\r\n${quote}`), text, {
        quoted: /原来的话/,
      })
  }
  for (const text of traditional) {
    const big5 = encodeChinese(text, 'big5')
    for (const label of ['big5', 'Big5', 'iso-8859-1', 'us-ascii', 'x-unknown', 'gb2312'])
      add(`Big5 called ${label}`, typed(`text/plain; charset=${label}`, big5), text)
    add('Big5 without a name', rawMail(...headOf(), '', big5), text)
    add('a subject in Big5', rawMail(...headOf({ Subject: word('big5', big5) }), '', 'x'), 'x', { subject: text })
    add(
      'a Chinese quote',
      typed(
        'text/plain; charset=utf-8',
        `${text}\r\n\r\n寄件者: a@b.tw\r\n寄件日期: 2024\r\n收件者: jo@example.org\r\n主旨: x\r\n\r\n原來`,
      ),
      text,
      { quoted: /原來/ },
    )
  }
  for (const text of latin)
    for (const label of ['iso-8859-1', 'us-ascii', 'windows-1252', 'x-unknown', ''])
      add(
        `Windows-1252 called ${label || 'nothing'}`,
        rawMail(...headOf(label ? { 'Content-Type': `text/plain; charset=${label}` } : {}), '', windows1252(text)),
        text,
      )
  for (const text of plain) {
    const part = (...lines: string[]) => ['--xyz', ...lines]
    const two = [
      ...part('Content-Type: text/plain', '', text),
      ...part('Content-Type: application/pdf; name="a.pdf"', 'Content-Transfer-Encoding: base64', '', base64(bytes)),
    ]
    const files = [{ name: 'a.pdf', bytes }]
    for (const [what, type] of [
      ['unnamed', 'multipart/mixed'],
      ['named wrongly', 'multipart/mixed; boundary=abc'],
      ['empty', 'multipart/mixed; boundary=""'],
      ['right', 'multipart/mixed; boundary="xyz"'],
    ] as const) {
      add(`a boundary that is ${what}`, rawMail(...headOf({ 'Content-Type': type }), '', ...two, '--xyz--'), text, {
        files,
      })
      add(`a boundary that is ${what}, and no end`, rawMail(...headOf({ 'Content-Type': type }), '', ...two), text, {
        files,
      })
    }
    add('parts and no Content-Type', rawMail(...headOf(), '', ...two, '--xyz--'), text, { files })
    add('uuencode', rawMail(...headOf(), '', text, '', uuencode('a.pdf', bytes)), text, { files })
    add(
      'uuencode without an end',
      rawMail(...headOf(), '', text, '', uuencode('a.pdf', bytes).replace(/\r\nend$/, '')),
      text,
      { files },
    )
    for (const name of ['a.pdf', '报告.pdf'])
      add(
        'winmail.dat',
        rawMail(
          ...headOf({
            'Content-Type': 'application/ms-tnef; name="winmail.dat"',
            'Content-Transfer-Encoding': 'base64',
          }),
          '',
          base64(tnef(text, [{ name, bytes }])),
        ),
        text,
        { files: [{ name, bytes }] },
      )
    add(
      'winmail.dat beside the text',
      rawMail(
        ...headOf({ 'Content-Type': 'multipart/mixed; boundary=b' }),
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        text,
        '--b',
        'Content-Type: application/ms-tnef',
        'Content-Disposition: attachment; filename=WINMAIL.DAT',
        'Content-Transfer-Encoding: base64',
        '',
        base64(tnef(text, files)),
        '--b--',
      ),
      text,
      { files },
    )
    const inner = ['From: in@example.net', 'Subject: Inner', '', 'inner words']
    add(
      'a message within',
      rawMail(
        ...headOf({ 'Content-Type': 'multipart/mixed; boundary=b' }),
        '',
        '--b',
        '',
        text,
        '--b',
        'Content-Type: message/rfc822',
        'Content-Disposition: attachment',
        '',
        ...inner,
        '--b--',
      ),
      text,
      { files: [{ name: 'Inner.eml', bytes: Buffer.from(inner.join('\r\n')) }] },
    )
    add('no body', rawMail(...headOf(), ''), '')
    add('no blank line', rawMail(...headOf(), text), text)
    add(
      'only HTML',
      typed('text/html; charset=utf-8', `<style>p{color:red}</style><p>${text}</p><script>x()</script>`),
      text,
    )
    add(
      'HTML with an empty plain part',
      rawMail(
        ...headOf({ 'Content-Type': 'multipart/alternative; boundary=b' }),
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        ' ',
        '--b',
        'Content-Type: text/html',
        '',
        `<div>${text}</div>`,
        '--b--',
      ),
      text,
    )
    add('line ends of other systems', Buffer.from([...headOf(), '', text, ''].join('\n')), text)
    add('line ends of old systems', Buffer.from([...headOf(), '', text, ''].join('\r')), text)
    add('a mailbox line', rawMail('From jo@example.org Tue May  7 09:00:00 2024', ...headOf(), '', text), text)
    add('control characters', rawMail(...headOf(), '', `\u0000${text}\u0007\u001B`), text)
    for (const quote of [
      'On Tue, 7 May 2024 at 09:00, Riverford <a@b.uk> wrote:\r\n\r\n> old words',
      'On Tue, 7 May 2024 at 09:00, Riverford Borough Council\r\n<freedom-of-information@b.uk> wrote:\r\n> old words',
      '-----Original Message-----\r\nFrom: a@b.uk\r\nSent: 7 May\r\nTo: jo\r\nSubject: x\r\n\r\nold words',
      'From: Riverford <a@b.uk>\r\nSent: Tuesday, May 7, 2024 9:00 AM\r\nTo: jo@example.org\r\nSubject: Re: x\r\n\r\nold words',
      '________________________________\r\nFrom: Riverford <a@b.uk>\r\nSent: Tuesday\r\nTo: jo@example.org\r\nSubject: x\r\n\r\nold words',
      '> old words',
    ])
      add('an English quote', rawMail(...headOf(), '', text, '', quote), text, { quoted: /old words/ })
    add(
      'answers between the quotes',
      rawMail(...headOf(), '', 'Hello', '> one?', text, '> two?', 'no'),
      `Hello\n> one?\n${text}\n> two?\nno`,
    )
  }
  return letters
}
