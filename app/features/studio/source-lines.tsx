/** A draft's text with numbered lines, each an address: where findings and comments lead without script. */

export function SourceLines({ source }: { source: string }) {
  return (
    <ol className="source-lines" lang="vi" translate="no">
      {source.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
        <li key={index} id={`dong-${index + 1}`}>
          {line}
        </li>
      ))}
    </ol>
  );
}
