/**
 * React Flow as the holder of nodes and view: it gets the nodes of `node-set` and the camera's view, and none of its own
 * gestures, keys or culling. The only file that mounts it.
 */
import { type NodeTypes, ReactFlow, ReactFlowProvider, useStoreApi, ViewportPortal } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, useLayoutEffect } from 'react';
import { maxZoom } from '../camera/camera-math';
import type { CanvasEngine } from '../engine';
import { BoardOverlay } from '../BoardOverlay';
import { Marks } from '../marks/Marks';
import { BoardNode } from './BoardNode';
import type { BoardNodeType } from './node-set';

const nodeTypes: NodeTypes = { board: BoardNode };
const hideAttribution = { hideAttribution: true };
const noKey = null;
/** React Flow calls itself an application, which takes the reading keys from screen readers; a board is buttons and text. */
const asPlainBox = (element: HTMLDivElement | null): void => element?.removeAttribute('role');

export const NodeField = memo(function NodeField({ engine }: { readonly engine: CanvasEngine }) {
  return (
    <ReactFlowProvider>
      <ReactFlow
        ref={asPlainBox}
        className="canvas-field"
        nodeTypes={nodeTypes}
        minZoom={0}
        maxZoom={maxZoom}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnDrag={false}
        panOnScroll={false}
        zoomOnScroll={false}
        zoomOnPinch={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        selectionOnDrag={false}
        autoPanOnNodeFocus={false}
        disableKeyboardA11y
        deleteKeyCode={noKey}
        selectionKeyCode={noKey}
        multiSelectionKeyCode={noKey}
        zoomActivationKeyCode={noKey}
        panActivationKeyCode={noKey}
        zIndexMode="manual"
        proOptions={hideAttribution}
      >
        <ViewportPortal>
          <Marks />
          <BoardOverlay />
        </ViewportPortal>
        <EngineLink engine={engine} />
      </ReactFlow>
    </ReactFlowProvider>
  );
});

function EngineLink({ engine }: { readonly engine: CanvasEngine }) {
  const store = useStoreApi<BoardNodeType>();
  useLayoutEffect(() => engine.publishTo((nodes) => store.getState().setNodes(nodes)), [engine, store]);
  useLayoutEffect(() => {
    const { camera } = engine;
    const follow = (): void => {
      const { x, y, zoom } = camera.viewport();
      store.getState().panZoom?.syncViewport({ x, y, zoom });
      store.setState({ transform: [x, y, zoom] });
    };
    // The pan-zoom of the store starts in an effect of its own and would put its first view over ours.
    const begin = requestAnimationFrame(follow);
    follow();
    const stop = camera.subscribe(follow);
    return () => {
      cancelAnimationFrame(begin);
      stop();
    };
  }, [engine, store]);
  return null;
}
