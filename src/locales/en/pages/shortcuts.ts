export const shortcuts = {
  title: 'Keyboard shortcuts',
  lede: 'They work on the desk, where the script has loaded and no field is being typed in. Everything can be done without them.',
  keys: [
    ['j', 'The next line of the ledger'],
    ['k', 'The line before'],
    ['Enter', 'Open the line'],
    ['x', 'Choose the line, or let it go'],
    ['/', 'To the search field'],
    ['?', 'This page'],
  ] as const,
  key: 'Key',
  does: 'What it does',
  turnOff: 'Turn the shortcuts off in this browser',
  turnOn: 'Turn the shortcuts on in this browser',
}
