/** The one call that the boundary build makes: mapshaper 0.7 ships no types of its own. */
declare module 'mapshaper' {
  /** Runs a mapshaper command line over in-memory files and gives the `-o` files by name. */
  function applyCommands(
    commands: string,
    inputFiles: Record<string, string>,
  ): Promise<Record<string, string | Uint8Array>>;
  const mapshaper: { applyCommands: typeof applyCommands };
  export default mapshaper;
}
