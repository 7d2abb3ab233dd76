import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { otherFormat, weightlessOutcome } from '../../src/outcome/weight-files.js';

const checkpoint = (files: readonly string[] | undefined, library?: string): Parameters<typeof otherFormat>[0] => ({
  resolvedId: 'a/b',
  architectures: [],
  remoteCode: [],
  asOf: 0,
  ...(files && { files }),
  ...(library !== undefined && { library }),
});

describe('the format of what no model class reads', () => {
  const cases: readonly (readonly [files: readonly string[] | undefined, format: string | undefined])[] = [
    [undefined, undefined],
    [[], undefined],
    [['config.json', 'README.md'], undefined],
    [['model.safetensors', 'model.gguf'], undefined],
    [['model.fp16.safetensors', 'onnx/model.onnx'], undefined],
    [['pytorch_model.bin', 'tf_model.h5'], undefined],
    [['model-00001-of-00002.safetensors', 'model.safetensors.index.json', 'a.gguf'], undefined],
    [['pytorch_model.bin.index.json', 'a.gguf'], undefined],
    [['consolidated.00.pth', 'a.gguf'], undefined],
    [['any-name.safetensors', 'a.gguf'], undefined],
    [['a-Q4.gguf', 'mmproj-model-f16.gguf'], 'GGUF'],
    [['Q4/a-00001-of-00002.gguf'], 'GGUF'],
    [['onnx/model.onnx', 'config.json'], 'ONNX'],
    [['model.onnx', 'training_args.bin', 'optimizer.pt'], 'ONNX'],
    [['openvino_model.xml', 'openvino_model.bin'], 'OpenVINO'],
    [['model_index.json', 'unet/diffusion_pytorch_model.safetensors', 'vae/model.onnx'], 'diffusers'],
    [['tf_model.h5', 'config.json'], 'TensorFlow'],
    [['flax_model.msgpack'], 'Flax'],
    [['adapter_model.safetensors', 'adapter_config.json'], undefined],
    [['0_Transformer/pytorch_model.bin', 'onnx/model.onnx'], 'ONNX'],
    [['model.bin', 'vocabulary.txt'], undefined],
  ];
  for (const [files, format] of cases)
    test(String(files), () => {
      assert.equal(otherFormat(checkpoint(files)), format);
    });

  test('CTranslate2 calls its weights as others may', () => {
    assert.equal(otherFormat(checkpoint(['model.bin', 'config.json'], 'ctranslate2')), 'CTranslate2');
  });
});

test('classes of TensorFlow and Flax are not judged by what PyTorch reads', () => {
  const flax = checkpoint(['flax_model.msgpack']);
  assert.equal(weightlessOutcome('FlaxT5Model', flax), undefined);
  assert.equal(weightlessOutcome('TFT5Model', flax), undefined);
  assert.equal(weightlessOutcome('T5Model', flax)?.kind, 'raises');
});
