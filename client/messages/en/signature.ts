export const signature = {
  title: 'Signature',
  lead: 'With a key of its own the desk signs every report that is saved as JSON. The signature proves that a Stet with this key made the report, and that it is unchanged. It does not prove that what the report says is true.',
  off: 'Reports of this desk are not signed.',
  on: 'Reports saved as JSON are signed.',
  since: (keyId: string, day: string) => `Key ${keyId}, since ${day}`,
  publicKey: 'Public key',
  publicKeyHelp:
    'Publish it where readers of your reports find it, for example in the imprint. With it anybody can tell that a report is yours.',
  make: 'Make a key',
  made: 'Reports are signed from now on.',
  replace: 'Replace the key',
  replaceTitle: 'Replace the key of this desk?',
  replaceLead:
    'From now on reports are signed with a new key, which you must publish. The old one is deleted and cannot be brought back; its public half stays listed here, so that older reports can still be verified.',
  replaced: 'Reports are signed with the new key from now on.',
  stop: 'Switch signing off',
  stopTitle: 'Switch signing off?',
  stopLead:
    'Reports from now on carry no signature. The key is deleted and cannot be brought back; its public half stays listed here, so that older reports can still be verified.',
  stopped: 'Reports are no longer signed.',
  earlier: 'Earlier keys',
  period: (from: string, to: string) => `${from} – ${to}`,
}
