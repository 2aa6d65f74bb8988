import { writeFileSync } from 'node:fs'
import { modelsFile } from './request-schemas.ts'

writeFileSync('src/api-models/models.ts', modelsFile())
