import { type Action } from '#shared/auth/permission.ts'
import { ROLE_WORDS } from '#shared/auth/role-words.ts'
import { type Role } from '#shared/auth/role.ts'

const roleMeans: Record<Role, string> = {
  reader: 'reads everything and exports reports',
  editor: 'also loads articles and sources, marks claims and attaches proof',
  reviewer: 'also approves claims or sends them back',
  admin: 'also manages the desk, its members and what is deleted',
}

const needs: Record<Role, string> = {
  reader: 'Members of this desk may do this.',
  editor: 'Editors, reviewers and admins may do this.',
  reviewer: 'Reviewers and admins may do this.',
  admin: 'Only admins of this desk may do this.',
}

const refusals: Partial<Record<Action, string>> = {
  'delete-article': 'Only admins may delete an article. You can archive it.',
  'delete-source': 'Only admins may delete a source.',
}

export const auth = {
  roles: ROLE_WORDS,
  roleMeans,
  needs,
  refusals,
  email: 'Email',
  name: 'Your name',
  nameHelp: 'As it should stand in reports: who checked, who approved.',
  password: 'Password',
  newPassword: 'New password',
  currentPassword: 'Current password',
  passwordHelp: (least: number) =>
    `At least ${least} characters. A few unrelated words make a good one; spaces are welcome.`,
  passwordLeft: (count: number) => (count === 1 ? '1 more character' : `${count} more characters`),
  passwordTooLong: (most: number) => `At most ${most} characters.`,
  strength: 'Strength',
  strengthWords: ['very easy to guess', 'easy to guess', 'could be better', 'good', 'very good'],
  emailInvalid: 'This does not look like an address.',
  nameMissing: 'Reports need a name.',
  signIn: 'Sign in',
  signInTitle: 'Sign in',
  signInLead: 'Check a story before it is published, claim by claim.',
  forgot: 'Forgotten the password? An admin of your desk can make you a link to set a new one.',
  wrongPassword: 'Email and password do not belong together. Nothing was changed; try again.',
  signedOut: 'You are signed out.',
  sessionEndedTitle: 'Your session has ended',
  sessionEndedLead:
    'Sign in again to go on where you were. What you typed is still in the page behind this window.',
  setupTitle: 'Set up Stet',
  setupLead:
    'This is a new installation. Make yourself its first admin, and name the desk that will check stories here.',
  setupButton: 'Set up',
  deskName: 'Name of the desk',
  deskNameHelp: 'Such as World, Politics or Investigations. More desks can come later.',
  deskNameMissing: 'The desk needs a name.',
  setupCode: 'Code from the terminal',
  setupCodeHelp:
    'Setting up from another machine needs the code that the server printed when it started.',
  setupDone: 'Stet has been set up already.',
  invitationTitle: 'You are invited',
  invitationLead:
    'Somebody has invited you to check stories on their desk. Choose a name and a password.',
  invitationSignedIn: (name: string) =>
    `You are signed in as ${name}. Join the desk with this account?`,
  invitationJoin: 'Join the desk',
  invitationOther: 'This is somebody else’s computer: sign out first.',
  invitationHaveAccount: 'I have an account: sign in first',
  linkMissingTitle: 'This link is not complete',
  linkMissingLead:
    'Copy the whole link, up to its last letter, into the address bar. Or ask for a new one.',
  linkSpent: 'This link has been used, was taken back, or is too old. Ask for a new one.',
  resetTitle: 'Set a new password',
  resetLead: 'Every session of yours ends; then sign in with the new password.',
  resetButton: 'Set the password',
  resetDone: 'The new password is set. Sign in with it.',
  accountTitle: 'Account',
  accountLead: (name: string, email: string) => `${name} · ${email}`,
  passwordTitle: 'Password',
  passwordChange: 'Change the password',
  passwordChanged: 'The password is changed. Your other sessions have ended.',
  passwordWrong: 'The current password is not right. Nothing was changed.',
  tokensTitle: 'API tokens',
  tokensLead:
    'For scripts and other programs that work in your name. A token can do no more than you can, and ends with your membership.',
  tokensDocs: 'What a program can ask and do',
  tokensEmpty: 'No tokens yet.',
  tokenNew: 'New token',
  tokenName: 'What it is for',
  tokenNameHelp: 'Such as “nightly report”. It is shown beside what the token does.',
  tokenDesk: 'Desk',
  tokenRole: 'May do as much as',
  tokenDays: 'Good for',
  tokenDaysOf: (days: number) => (days === 365 ? 'a year' : `${days} days`),
  tokenCreate: 'Make the token',
  tokenMade: (name: string) => `Token for ${name}`,
  tokenRevoke: 'Revoke',
  tokenRevokeTitle: (name: string) => `Revoke “${name}”?`,
  tokenRevokeLead: 'Whatever uses it stops working at once. This cannot be undone.',
  tokenRevoked: (name: string) => `“${name}” no longer works.`,
  tokenExpires: (date: string) => `good until ${date}`,
  tokenExpired: (date: string) => `ended ${date}`,
  tokenUsed: (date: string) => `last used ${date}`,
  tokenUnused: 'never used',
  deskless: 'You belong to no desk at present',
  desklessLead: 'Ask an admin of a desk to send you an invitation, then open its link here.',
}
