import { type QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { sessionQuery, setupQuery } from './auth/session.queries.ts'
import { BrokenPage, LoadingPage, NotFoundPage } from './pages/fallback-pages.tsx'

type RouterContext = { queryClient: QueryClient }

const rootRoute = createRootRouteWithContext<RouterContext>()()
const under = { getParentRoute: () => rootRoute } as const

/** Lets only people with a session in; the others sign in first and come back to the same spot. */
async function requireSession({
  context,
  location,
}: {
  context: RouterContext
  location: { href: string }
}) {
  const session = await context.queryClient.ensureQueryData(sessionQuery)
  if (session) return
  const next = location.href === '/' ? {} : { next: location.href }
  redirect({ to: '/sign-in', search: next, throw: true })
}

const startRoute = createRoute({
  ...under,
  path: '/',
  beforeLoad: async ({ context: { queryClient } }) => {
    // Fresh: whoever was removed from a desk must not be sent there again.
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
    const desk = session?.desks[0]
    if (desk) {
      redirect({ to: '/desks/$deskId', params: { deskId: desk.id }, replace: true, throw: true })
    }
    if (session) redirect({ to: '/account', replace: true, throw: true })
    const setup = await queryClient.ensureQueryData(setupQuery)
    redirect({ to: setup.needed ? '/setup' : '/sign-in', replace: true, throw: true })
  },
})

const setupRoute = createRoute({
  ...under,
  path: '/setup',
  component: lazyRouteComponent(() => import('./pages/setup-page.tsx'), 'SetupPage'),
})
const signInRoute = createRoute({
  ...under,
  path: '/sign-in',
  validateSearch: z.object({ next: z.string().startsWith('/').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
})
const invitationRoute = createRoute({
  ...under,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
})
const resetRoute = createRoute({
  ...under,
  path: '/reset',
  component: lazyRouteComponent(() => import('./pages/reset-page.tsx'), 'ResetPage'),
})
const accountRoute = createRoute({
  ...under,
  path: '/account',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
})

const articlesRoute = createRoute({
  ...under,
  path: '/desks/$deskId',
  validateSearch: z.object({ show: z.enum(['archived']).optional().catch(undefined) }),
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/articles-page.tsx'), 'ArticlesPage'),
})
const sourcesRoute = createRoute({
  ...under,
  path: '/desks/$deskId/sources',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/sources-page.tsx'), 'SourcesPage'),
})
const membersRoute = createRoute({
  ...under,
  path: '/desks/$deskId/members',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/members-page.tsx'), 'MembersPage'),
})
const settingsRoute = createRoute({
  ...under,
  path: '/desks/$deskId/settings',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/desk-settings-page.tsx'), 'DeskSettingsPage'),
})

/** The place in an article, so that a copied address takes a colleague to the same spot. */
const articlePlace = z.object({
  claim: z.string().optional().catch(undefined),
  source: z.string().optional().catch(undefined),
  snapshot: z.string().optional().catch(undefined),
  at: z.string().optional().catch(undefined),
  pane: z.string().optional().catch(undefined),
  filter: z.string().optional().catch(undefined),
})
const workspaceRoute = createRoute({
  ...under,
  path: '/articles/$articleId',
  validateSearch: articlePlace.extend({ revision: z.string().optional().catch(undefined) }),
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/workspace-page.tsx'), 'WorkspacePage'),
})
const reviseRoute = createRoute({
  ...under,
  path: '/articles/$articleId/revise',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/revise-page.tsx'), 'RevisePage'),
})
const reviewRoute = createRoute({
  ...under,
  path: '/articles/$articleId/review',
  validateSearch: articlePlace,
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/review-page.tsx'), 'ReviewPage'),
})

/** Which two texts stand side by side; the newest and the one before it where left out. */
const comparedNumbers = z.object({
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
})
const compareRevisionsRoute = createRoute({
  ...under,
  path: '/articles/$articleId/compare',
  validateSearch: comparedNumbers,
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/compare-page.tsx'), 'CompareRevisionsPage'),
})
const compareSnapshotsRoute = createRoute({
  ...under,
  path: '/sources/$sourceId/compare',
  validateSearch: comparedNumbers,
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./pages/compare-page.tsx'), 'CompareSnapshotsPage'),
})

const routeTree = rootRoute.addChildren([
  startRoute,
  setupRoute,
  signInRoute,
  invitationRoute,
  resetRoute,
  accountRoute,
  articlesRoute,
  sourcesRoute,
  membersRoute,
  settingsRoute,
  workspaceRoute,
  reviewRoute,
  reviseRoute,
  compareRevisionsRoute,
  compareSnapshotsRoute,
])

/** Search parameters are plain words, never JSON, so that addresses stay readable. */
export function newRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const words = new URLSearchParams()
      for (const [name, value] of Object.entries(search)) {
        if (typeof value === 'string' && value) words.set(name, value)
      }
      const text = words.toString()
      return text ? `?${text}` : ''
    },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: BrokenPage,
    defaultPendingComponent: LoadingPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
