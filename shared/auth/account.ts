import { z } from 'zod'
import { isStorableText, plainLine, plainText } from '../text/plain-text.ts'
import { Membership } from './actor.ts'
import { Role } from './role.ts'

/** Least length of a password in characters, and the most that is hashed (NIST SP 800-63B-4: length, no composition rules). */
export const PASSWORD_CHARS_MIN = 15
export const PASSWORD_CHARS_MAX = 128

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const PersonName = plainLine(120)
export const NewPassword = z
  .string()
  .min(PASSWORD_CHARS_MIN)
  .max(PASSWORD_CHARS_MAX)
  .refine(isStorableText, { error: 'has a NUL byte or half a character in it' })
/** A password as typed at sign-in: bounded, not judged. */
export const TypedPassword = z.string().min(1).max(1_000).refine(isStorableText)
/** A secret from a link: 256 random bits, base64url. */
export const LinkToken = z
  .string()
  .min(20)
  .max(100)
  .regex(/^[\w-]+$/)

export const SetupRequest = z.strictObject({
  name: PersonName,
  email: Email,
  password: NewPassword,
  deskName: plainLine(120),
  /** Needed when setup is done from elsewhere than the server's own machine: the code printed in the terminal. */
  code: z.string().max(100).optional(),
})
export type SetupRequest = z.infer<typeof SetupRequest>
export const SetupState = z.object({ needed: z.boolean(), codeNeeded: z.boolean() })
export type SetupState = z.infer<typeof SetupState>

export const SignInRequest = z.strictObject({ email: Email, password: TypedPassword })
export type SignInRequest = z.infer<typeof SignInRequest>

/** Who is signed in, and the desks they belong to. */
export const Session = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  desks: z.array(
    z.object({ id: z.string(), name: z.string(), role: Role, canClearLegal: z.boolean() }),
  ),
})
export type Session = z.infer<typeof Session>

export const PasswordChange = z.strictObject({ current: TypedPassword, next: NewPassword })
export type PasswordChange = z.infer<typeof PasswordChange>
export const PasswordReset = z.strictObject({ token: LinkToken, password: NewPassword })
export type PasswordReset = z.infer<typeof PasswordReset>
/** Shown once; good for one hour. */
export const ResetLink = z.object({ resetUrl: z.string(), expiresAt: z.string() })
export type ResetLink = z.infer<typeof ResetLink>

export const Member = Membership.omit({ deskName: true }).extend({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  joinedAt: z.string(),
  version: z.int(),
})
export type Member = z.infer<typeof Member>
export const MemberChange = z.strictObject({
  role: Role.optional(),
  canClearLegal: z.boolean().optional(),
})
export type MemberChange = z.infer<typeof MemberChange>

export const InvitationDraft = z.strictObject({ email: Email, role: Role })
export type InvitationDraft = z.infer<typeof InvitationDraft>
export const Invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: Role,
  createdAt: z.string(),
  expiresAt: z.string(),
  acceptedAt: z.string().nullable(),
})
export type Invitation = z.infer<typeof Invitation>
/** `acceptUrl` holds the token after `#` and is shown once. */
export const NewInvitation = Invitation.extend({ acceptUrl: z.string() })
export type NewInvitation = z.infer<typeof NewInvitation>
/** A signed-in person sends the token alone; somebody new also sends name and password. */
export const InvitationAcceptance = z.strictObject({
  token: LinkToken,
  name: PersonName.optional(),
  password: NewPassword.optional(),
})
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>

export const TokenDraft = z.strictObject({
  name: plainLine(120),
  deskId: plainText(64),
  role: Role,
  expiresAt: z.iso.datetime(),
})
export type TokenDraft = z.infer<typeof TokenDraft>
export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  deskId: z.string(),
  role: Role,
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type ApiToken = z.infer<typeof ApiToken>
/** `token` is shown once. */
export const NewApiToken = ApiToken.extend({ token: z.string() })
export type NewApiToken = z.infer<typeof NewApiToken>
