document.querySelectorAll(".tools").forEach(function (tools) {
  var input = tools.querySelector("input");
  var rows = Array.from(document.querySelectorAll("#" + input.dataset.of + " tbody tr"));
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  tools.hidden = false;
  input.addEventListener("input", function () {
    var wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row, number) {
      var fits = wanted.every(function (word) { return texts[number].includes(word); });
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    tools.querySelector("output").textContent = wanted.length ? shown + " of " + rows.length : "";
  });
});
