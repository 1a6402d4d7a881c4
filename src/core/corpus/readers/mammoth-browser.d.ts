declare module 'mammoth/mammoth.browser.js' {
  const mammoth: {
    convertToHtml(input: {readonly arrayBuffer: ArrayBuffer}): Promise<{readonly value: string}>;
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default mammoth;
}
