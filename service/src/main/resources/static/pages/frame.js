// A part of a page that was not answered must not look as if it had been.
for (const event of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(event, () => {
    document.getElementById('trouble').hidden = false;
  });
}
document.addEventListener('htmx:afterSwap', () => {
  document.getElementById('trouble').hidden = true;
});
