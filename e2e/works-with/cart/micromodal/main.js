import MicroModal from 'micromodal';

document.querySelector('#shirt').addEventListener('click', (event) => {
  event.preventDefault();
  MicroModal.show('quick-view', {
    onShow: (modal) => {
      modal.style.display = 'block';
    },
    onClose: (modal) => {
      modal.style.display = 'none';
    },
  });
});
