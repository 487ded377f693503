import { z } from 'zod'
import { applyReadingDirection } from './messages/reading-direction.ts'
import { fetchPageAhead } from './pages/fetch-page-ahead.ts'
import { applyKeptTheme } from './pages/theme.ts'

// Before any schema is built: zod otherwise tries `new Function`, which the content security policy reports. So the rest is loaded after this.
z.config({ jitless: true })
applyKeptTheme()
applyReadingDirection()
fetchPageAhead(window.location.pathname)
void import('./start.tsx')
