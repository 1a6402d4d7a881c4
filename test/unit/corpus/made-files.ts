import {strToU8, zipSync, zlibSync} from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document of these paragraphs; a line that begins with "# " becomes a heading. */
export function madeDocx(paragraphs: readonly string[], title = 'Made document'): Uint8Array {
  const body = paragraphs.map((line) => {
    const heading = line.startsWith('# ');
    const style = heading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${line.replace(/^# /u, '')}</w:t></w:r></w:p>`;
  });
  const types = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${title}</dc:title><dc:creator>A. Writer</dc:creator><dcterms:created>2026-05-29T08:00:00Z</dcterms:created></cp:coreProperties>`,
    ),
  });
}

/** A PDF of pages, each a list of lines; an empty line leaves a gap. `trailer` goes into the trailer. */
export function madePdf(pages: readonly (readonly string[])[], trailer = ''): Uint8Array {
  const objects: Uint8Array[] = [
    strToU8('<</Type/Catalog/Pages 2 0 R>>'),
    strToU8(
      `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}]>>`,
    ),
    strToU8('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
    strToU8('<</Title(Made PDF)/Author(A. Writer)/CreationDate(D:20260529081500Z)>>'),
  ];
  for (const [index, lines] of pages.entries()) {
    const shown = lines.map((line) => (line === '' ? 'T* T*' : `(${line}) Tj T*`)).join('\n');
    const packed = zlibSync(strToU8(`BT /F1 12 Tf 14 TL 50 750 Td\n${shown}\nET`));
    objects.push(
      strToU8(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${6 + 2 * index} 0 R>>`,
      ),
      pdfStream(packed),
    );
  }
  return pdfOf(objects, trailer);
}

/** A PDF whose only page unpacks to `size` blanks. */
export function bombPdf(size: number): Uint8Array {
  const packed = zlibSync(new Uint8Array(size).fill(32), {level: 9});
  return pdfOf(
    [
      strToU8('<</Type/Catalog/Pages 2 0 R>>'),
      strToU8('<</Type/Pages/Count 1/Kids[3 0 R]>>'),
      strToU8('<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>'),
      pdfStream(packed),
    ],
    '',
  );
}

function pdfStream(packed: Uint8Array): Uint8Array {
  return joined([
    strToU8(`<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
    packed,
    strToU8('\nendstream'),
  ]);
}

function pdfOf(objects: readonly Uint8Array[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = joined([strToU8(`${index + 1} 0 obj\n`), object, strToU8('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    strToU8(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
