/**
 * React Flow holds the elements of things and their overlays in one layer moved by the camera. It gets nodes from `node-set`
 * and the camera's view; gestures, keys and culling are ours (docs/decisions/2026-11-29-what-react-flow-carries).
 */
import { type NodeTypes, ReactFlow, ReactFlowProvider, useStoreApi, ViewportPortal } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, useLayoutEffect } from 'react';
import { maxZoom } from '../camera/camera-math';
import type { CanvasEngine, CanvasUi } from '../engine';
import { BoardOverlay } from './BoardOverlay';
import { CommentFlags } from '../marks/CommentFlags';
import { Marks } from '../marks/Marks';
import { BoardNode } from './BoardNode';
import type { BoardNodeType } from '../nodes/node-set';

const nodeTypes: NodeTypes = { board: BoardNode };
const hideAttribution = { hideAttribution: true };
const noKey = null;
/** React Flow calls itself an application, which takes the reading keys from screen readers; a board is buttons and text. */
const asPlainBox = (element: HTMLDivElement | null): void => element?.removeAttribute('role');

export const NodeLayer = memo(function NodeLayer({ engine }: { readonly engine: CanvasEngine }) {
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
        elementsSelectable={false}
        panOnDrag={false}
        zoomOnScroll={false}
        zoomOnPinch={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        disableKeyboardA11y
        deleteKeyCode={noKey}
        selectionKeyCode={noKey}
        multiSelectionKeyCode={noKey}
        zoomActivationKeyCode={noKey}
        panActivationKeyCode={noKey}
        proOptions={hideAttribution}
      >
        <ViewportPortal>
          <Marks />
          <CommentFlags />
          <BoardOverlay />
        </ViewportPortal>
        <EngineLink engine={engine} />
      </ReactFlow>
    </ReactFlowProvider>
  );
});

function EngineLink({ engine }: { readonly engine: CanvasEngine }) {
  const store = useStoreApi<BoardNodeType>();
  useLayoutEffect(() => {
    const give = ({ nodes }: CanvasUi): void => store.getState().setNodes(nodes);
    give(engine.ui.getState());
    return engine.ui.subscribe((now, before) => now.nodes !== before.nodes && give(now));
  }, [engine, store]);
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
