/** An id as it is in names of files and folders: `jobStatus` is `job-status`. */
export function kebabCase(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
