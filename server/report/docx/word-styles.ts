const SERIF = 'Times New Roman'
const SANS = 'Arial'
/** Levels of Word's headings: one for the parts of the report, six for those of an article. */
const HEADING_SIZES = [32, 26, 24, 23, 22, 22, 22]
const ARTICLE_LEVEL_MAX = 6

/** Underlines by verdict: nothing rests on colour. */
const UNDERLINES: Record<string, string> = {
  unchecked: 'dotted',
  verified: 'single',
  disputed: 'double',
  unproven: 'dash',
  false: 'wave',
  'needs-context': 'dashedHeavy',
  outdated: 'dottedHeavy',
  'not-checkable': 'dotDash',
}

/** Id of the style of words under a claim. */
export function verdictStyle(verdict: string): string | null {
  if (UNDERLINES[verdict] === undefined) return null
  const words = verdict.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `Claim${words.join('')}`
}

/** Id of the style of an article's heading: below the parts of the report. `level` from 1. */
export function articleHeadingStyle(level: number): string {
  return `Heading${String(1 + Math.min(ARTICLE_LEVEL_MAX, Math.max(1, level)))}`
}

/** The inside of the part that holds the styles. Words that Word knows by name are its own styles, so that its panes and other programs find headings, quotes and comments. */
export function stylesXml(): string {
  return [
    DEFAULTS,
    paragraphStyle('Normal', 'Normal', { isDefault: true }),
    paragraphStyle('Title', 'Title', { size: 44, isBold: true, spacing: [0, 160], stays: true }),
    paragraphStyle('Subtitle', 'Subtitle', { font: SANS, size: 20, spacing: [0, 60], stays: true }),
    ...HEADING_SIZES.map((size, at) => headingStyle(at + 1, size)),
    paragraphStyle('Quote', 'Quote', { size: 24, indent: [454, 454], spacing: [60, 160] }),
    paragraphStyle('ListParagraph', 'List Paragraph', { indent: [454, 0], spacing: [0, 60] }),
    paragraphStyle('Caption', 'caption', { font: SANS, size: 18, spacing: [160, 60], stays: true }),
    paragraphStyle('Header', 'header', { font: SANS, size: 16, spacing: [0, 0] }),
    paragraphStyle('Footer', 'footer', { font: SANS, size: 16, spacing: [0, 0], tab: 'right' }),
    paragraphStyle('CommentText', 'annotation text', { size: 20, spacing: [0, 60] }),
    paragraphStyle('ReportStatus', 'Report Status', { isBoxed: true, spacing: [0, 0] }),
    paragraphStyle('ReportFact', 'Report Fact', { tab: 'hanging', spacing: [0, 60] }),
    // In a paragraph that is read from the right, Word's left is the side where it begins.
    paragraphStyle('ReportFactFromRight', 'Report Fact From Right', {
      indent: [0, 2552],
      spacing: [0, 60],
    }),
    paragraphStyle('ReportNote', 'Report Note', { font: SANS, size: 18 }),
    paragraphStyle('ReportTableText', 'Report Table Text', { size: 19, spacing: [30, 30] }),
    paragraphStyle('ReportTableHead', 'Report Table Head', {
      font: SANS,
      size: 17,
      isBold: true,
      spacing: [30, 30],
      stays: true,
    }),
    paragraphStyle('ReportRule', 'Report Rule', { isRule: true, spacing: [120, 120] }),
    paragraphStyle('ArticleText', 'Article Text', { size: 24, spacing: [0, 160] }),
    paragraphStyle('ArticleCaption', 'Article Caption', { basedOn: 'Caption' }),
    paragraphStyle('ArticleTableCell', 'Article Table Cell', { indent: [227, 0] }),
    ...characterStyles(),
    TABLES,
  ].join('')
}

/** Sizes in half points; spacing before and after, and indents from both sides, in twentieths of a point. `stays`: on the page of what follows. */
type ParagraphStyle = {
  isDefault?: boolean
  basedOn?: string
  font?: string
  size?: number
  isBold?: boolean
  spacing?: readonly [number, number]
  indent?: readonly [number, number]
  tab?: 'hanging' | 'right'
  outline?: number
  stays?: boolean
  isBoxed?: boolean
  isRule?: boolean
}

function headingStyle(level: number, size: number): string {
  return paragraphStyle(`Heading${String(level)}`, `heading ${String(level)}`, {
    font: SANS,
    size,
    isBold: true,
    spacing: level === 1 ? [480, 160] : [280, 100],
    outline: level - 1,
    stays: true,
  })
}

function paragraphStyle(id: string, name: string, look: ParagraphStyle): string {
  const isDefault = look.isDefault === true
  return [
    `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    isDefault ? '' : `<w:basedOn w:val="${look.basedOn ?? 'Normal'}"/>`,
    look.outline === undefined ? '' : '<w:next w:val="Normal"/>',
    '<w:qFormat/>',
    `<w:pPr>${paragraphLook(look)}</w:pPr><w:rPr>${runLook(look)}</w:rPr></w:style>`,
  ].join('')
}

function paragraphLook(look: ParagraphStyle): string {
  const { spacing, indent, tab, outline } = look
  const edge = '<w:{} w:val="single" w:sz="6" w:space="4" w:color="auto"/>'
  const border = (sides: readonly string[]) =>
    `<w:pBdr>${sides.map((side) => edge.replace('{}', side)).join('')}</w:pBdr>`
  return [
    look.stays === true ? '<w:keepNext/>' : '',
    look.isBoxed === true ? border(['top', 'left', 'bottom', 'right']) : '',
    look.isRule === true ? border(['bottom']) : '',
    tab === 'hanging' ? '<w:tabs><w:tab w:val="left" w:pos="2552"/></w:tabs>' : '',
    tab === 'right' ? '<w:tabs><w:tab w:val="right" w:pos="9866"/></w:tabs>' : '',
    spacing === undefined
      ? ''
      : `<w:spacing w:before="${String(spacing[0])}" w:after="${String(spacing[1])}"/>`,
    tab === 'hanging' ? '<w:ind w:left="2552" w:hanging="2552"/>' : '',
    indent === undefined
      ? ''
      : `<w:ind w:left="${String(indent[0])}" w:right="${String(indent[1])}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${String(outline)}"/>`,
  ].join('')
}

function runLook({ font, size, isBold }: ParagraphStyle): string {
  return [
    font === undefined ? '' : fonts(font),
    isBold === true ? '<w:b/><w:bCs/>' : '',
    size === undefined ? '' : sizes(size),
  ].join('')
}

/** Letters that are read from the right have a face and a size of their own in Word. */
function fonts(font: string): string {
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
}

function sizes(size: number): string {
  return `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`
}

function characterStyles(): string[] {
  const claims = Object.entries(UNDERLINES).map(([verdict, underline]) =>
    characterStyle(
      verdictStyle(verdict) ?? '',
      `Claim ${verdict.replaceAll('-', ' ')}`,
      `<w:u w:val="${underline}"/>`,
    ),
  )
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    characterStyle('Strong', 'Strong', '<w:b/><w:bCs/>'),
    characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="1F3F8F"/><w:u w:val="single"/>'),
    characterStyle('CommentReference', 'annotation reference', sizes(16)),
    characterStyle(
      'ReportLabel',
      'Report Label',
      `${fonts(SANS)}<w:color w:val="404040"/>${sizes(18)}`,
    ),
    characterStyle('ReportHash', 'Report Hash', `${fonts('Courier New')}${sizes(16)}`),
    characterStyle('ReportBefore', 'Report Before', '<w:strike/>'),
    characterStyle('ReportAfter', 'Report After', '<w:u w:val="double"/>'),
    ...claims,
  ]
}

function characterStyle(id: string, name: string, look: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${look}</w:rPr></w:style>`
}

const DEFAULTS = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(SERIF)}${sizes(22)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`

const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
const TABLES = [
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${CELL_MARGINS}</w:tblPr></w:style>`,
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>',
  '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>',
].join('')
