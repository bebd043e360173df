// Films and recordings are played here only: the browser's own controls offer no copy of them.

document.querySelectorAll('.player').forEach((player) => player.controlsList?.add('nodownload'));
