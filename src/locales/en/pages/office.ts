export const office = {
  title: 'Office',
  lede: 'What this body says about itself, how its office works, and how its pages and letters look.',
  saved: 'Saved. The pages show it from now on.',
  send: 'Save',
  about: {
    title: 'The body',
    name: (language: string) => `Name in ${language}`,
    text: (language: string) => `What it does, in ${language}`,
    textHint: 'One or two sentences: people look through them for the right body.',
    email: 'E-mail address for requesters',
    emailHint: 'It appears in every letter. Leave empty if replies should only come through Candor.',
  },
  work: {
    title: 'Work',
    reminders: 'Days before the due date on which officers are reminded',
    remindersHint: 'Working days, with commas between them; 0 is the day itself. After it there is one reminder a day.',
    ownApproval: 'An officer may approve their own draft',
    ownApprovalHint: 'For an office of one person. The history and the letter say so each time.',
    closures: 'Days on which the office is closed',
    closuresHint:
      'One a line, as 2026-12-24. They count only where the law says so; open requests are then counted again.',
  },
  look: {
    title: 'Look',
    seal: 'Seal colour',
    sealHint: (least: string) =>
      `As #b5301a. It marks dates and what is overdue, so it must stand out from the paper by at least ${least} to 1. Leave it empty for Candor’s own.`,
    sealDark: 'Seal colour in the dark',
    sealDarkHint: 'Leave it empty: a lighter tone of the seal colour is made for it.',
    logo: 'Logo',
    logoHint: (most: string) => `PNG, JPEG or SVG, at most ${most}. It stands beside the name, about 34 pixels high.`,
    logoNow: 'The logo now',
    removeLogo: 'Remove the logo',
    measured: (light: string, dark: string) => `Measured: ${light} to 1 on paper, ${dark} to 1 in the dark.`,
  },
  problems: {
    colour: 'Give a colour like #b5301a: a hash and six digits or letters from a to f',
    contrast: (measured: string, least: string) =>
      `This colour is too weak to be read: it stands out by ${measured} to 1, and ${least} to 1 is needed. Choose a darker one for light paper, a lighter one for the dark`,
    logoSize: (most: string) => `The logo must have at most ${most}, and at most 4000 pixels a side`,
    logoKind: 'Choose a PNG, JPEG or SVG picture; what counts is what is in the file, not its name',
    logoUnsafe:
      'This SVG could do more than be looked at: it holds a script, a link, an event handler or a reference to something outside. Save it as a plain SVG, or as PNG',
    reminders: 'Give days from 0 to 60 with commas between them, like 5, 1, 0',
    english: 'The name in English is needed: it stands in wherever another language has none',
  },
}
