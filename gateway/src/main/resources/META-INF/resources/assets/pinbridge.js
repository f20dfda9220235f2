// Writes times as the clock on the wall shows them here; without this script they stand in UTC.
(() => {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  const localise = (root) => {
    for (const time of root.querySelectorAll("time[datetime]:not([data-local])")) {
      const moment = new Date(time.dateTime);
      if (!Number.isNaN(moment.getTime())) {
        time.title = time.textContent;
        time.textContent = format.format(moment);
        time.dataset.local = "";
      }
    }
  };
  localise(document);
  document.addEventListener("htmx:load", (event) => localise(event.target));
  document.addEventListener("htmx:sseMessage", (event) => localise(event.target));
})();
