import { z } from 'zod'
import { applyReadingDirection } from './messages/reading-direction.ts'
import { applyKeptTheme } from './pages/theme.ts'

// Before any schema is built: zod otherwise tries `new Function`, which the content security policy reports.
z.config({ jitless: true })
applyKeptTheme()
applyReadingDirection()
