import { z } from 'zod'
import { schemaCheck } from './json-schema.fixture.ts'

const definitions = (file: string, ...names: string[]) =>
  names.map((name) => `${file}.json#/definitions/${name}`)
const ifPresent = (...names: string[]) => names.map((name) => `${name}ValidIfPresent`)

const ANNOTATION = [
  ...definitions('id', 'idValueFound'),
  ...definitions(
    'annotations',
    'annotationTypeValueFound',
    'motivationSingularIfPresent',
    'bodyValueValidIfPresent',
  ),
  ...definitions(
    'otherProperties',
    ...ifPresent('created', 'generated', 'modified', 'creator', 'generator'),
    ...ifPresent('rights', 'canonical', 'via'),
  ),
]
const RESOURCE = [
  ...definitions(
    'bodyTarget',
    ...ifPresent('format', 'language', 'processingLanguage', 'textDirection'),
  ),
  ...definitions('otherProperties', 'purposeRecognizedIfPresent', ...ifPresent('creator')),
  ...definitions('specificResource', 'selectorDefined', 'stateDefined'),
]
const COLLECTION = [
  ...definitions('id', 'idValueFound'),
  ...definitions('collections', 'annotationCollectionTypeValueFound', 'labelFound', 'totalFound'),
  ...definitions('collections', 'firstFound'),
]
const PAGE = [
  ...definitions('id', 'idValueFound'),
  ...definitions('collections', 'annotationPageTypeValueFound', 'startIndexFound', 'itemsFound'),
]
const CONTEXTS = definitions('annotations', 'contextValueFound', 'contextValueInArrayFound')

const Annotation = z.looseObject({ body: z.unknown().optional(), target: z.unknown().optional() })
const Collection = z.looseObject({
  '@context': z.unknown(),
  first: z.looseObject({ items: z.array(z.unknown()) }),
})

type Check = (definition: string, value: unknown) => boolean

/** What the W3C's schemas (by file name) find wrong: the definitions that something does not meet. */
export function w3cFaults(schemas: ReadonlyMap<string, unknown>): {
  ofCollection: (collection: unknown) => string[]
  ofAnnotation: (annotation: unknown) => string[]
} {
  const check = schemaCheck(schemas)
  return {
    ofCollection: (collection) => {
      const { '@context': context, first } = Collection.parse(collection)
      return [
        ...contextFaults(check, context),
        ...unmet(check, COLLECTION, collection),
        ...unmet(check, PAGE, first),
        ...first.items.flatMap((item) => annotationFaults(check, item)),
      ]
    },
    ofAnnotation: (annotation) => [
      ...contextFaults(check, Annotation.parse(annotation)['@context']),
      ...annotationFaults(check, annotation),
    ],
  }
}

function annotationFaults(check: Check, annotation: unknown): string[] {
  const { body, target } = Annotation.parse(annotation)
  return [
    ...unmet(check, ANNOTATION, annotation),
    ...(body === undefined ? [] : resourceFaults(check, 'body', body)),
    ...(target === undefined ? ['no target'] : resourceFaults(check, 'target', target)),
  ]
}

function contextFaults(check: Check, context: unknown): string[] {
  return CONTEXTS.some((one) => check(one, context)) ? [] : ['context']
}

function resourceFaults(check: Check, role: 'body' | 'target', value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((one) => [
      ...unmet(check, definitions('bodyTarget', `${role}ResourcesFound`), one),
      ...(typeof one === 'object' ? unmet(check, RESOURCE, one) : []),
    ])
}

function unmet(check: Check, names: readonly string[], value: unknown): string[] {
  return names.filter((name) => !check(name, value))
}
